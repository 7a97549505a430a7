package dev.baton.api.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of every kind, good and bad. */
final class Samples {
    static final byte[] PNG = png(1, 1);
    static final byte[] PDF = text("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
    static final byte[] TEXT = text("Hello, I am a text.\n");
    private static final byte[] JPEG = hex("ffd8ffe000104a46494600010100000100010000ffc0000b08004000400101011100ffd9");
    private static final byte[] GIF = hex("474946383961010001000000002c00000000010001000002024401003b");

    /** @param mediaType that is found, or the refusal's code */
    record Sample(String name, byte[] content, String mediaType, String keptAs) {}

    static final List<Sample> TAKEN = List.of(
            new Sample("a.png", PNG, "image/png", "a.png"),
            new Sample("a.JPG", JPEG, "image/jpeg", "a.JPG"),
            new Sample("a.gif", GIF, "image/gif", "a.gif"),
            new Sample("a.webp", webp(), "image/webp", "a.webp"),
            new Sample("picture and script", polyglot(), "image/gif", "picture and script.gif"),
            new Sample("a.exe", PDF, "application/pdf", "a.exe.pdf"),
            new Sample("a.txt", TEXT, "text/plain", "a.txt"),
            new Sample("a.html", text("not a page"), "text/plain", "a.html.txt"),
            new Sample("latin.csv", new byte[] {'a', ';', (byte) 0xe4, '\r', '\n'}, "text/csv", "latin.csv"),
            new Sample(
                    "a.docx",
                    zip("[Content_Types].xml", "word/document.xml"),
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "a.docx"),
            new Sample(
                    "a.xlsx",
                    zip("[Content_Types].xml", "xl/workbook.xml"),
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "a.xlsx"),
            new Sample("a.odt", odt(), "application/vnd.oasis.opendocument.text", "a.odt"));

    static final List<Sample> REFUSED = List.of(
            refused("nothing.txt", new byte[0], "FILE_EMPTY"),
            refused("drawing.svg", text("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")),
            refused("drawing.png", text("\ufeff \n<?xml version='1.0'?><svg/>")),
            refused("page.txt", text("<!doctype html><script>alert(1)</script>")),
            refused("program.png", hex("4d5a90000300000004000000ffff0000")),
            refused("program.txt", hex("7f454c4602010100")),
            refused("a.zip", zip("a.txt")),
            refused("macro.docx", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")),
            refused("broken.docx", text("PK\u0003\u0004")),
            refused("cut.png", hex("89504e470d0a1a0a")),
            refused("cut.jpg", hex("ffd8ffe0")),
            refused("loop.jpg", hex("ffd8ffe00000ffe00000ffffffffffffffffff")),
            refused("huge.png", png(50_000, 50_000), "FILE_TOO_LARGE"));

    private Samples() {}

    private static Sample refused(String name, byte[] content) {
        return refused(name, content, "FILE_TYPE_REFUSED");
    }

    private static Sample refused(String name, byte[] content, String code) {
        return new Sample(name, content, code, "");
    }

    private static byte[] png(int width, int height) {
        return hex("89504e470d0a1a0a0000000d49484452%08x%08x0802000000".formatted(width, height));
    }

    private static byte[] webp() {
        return hex("5249464624000000574542505650382018000000300100" + "9d012a0100010002003425a4000370");
    }

    /** A GIF of 10,799 by 1 pixels to one reader, the beginning of a script's comment to another. */
    private static byte[] polyglot() {
        return text("GIF89a/*\u0001\u0000*/=1;alert(1)");
    }

    private static byte[] zip(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(TEXT);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] odt() {
        byte[] type = text("application/vnd.oasis.opendocument.text");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            CRC32 sum = new CRC32();
            sum.update(type);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.baton.api.attachment;

import dev.baton.domain.attachment.FileName;
import dev.baton.domain.attachment.FileType;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Finds out what a file is by its content alone. Nothing of it is unpacked or run. */
final class FileContent {
    /** A picture of more pixels is a way to use up the memory of whoever looks at it. */
    private static final long MOST_PIXELS = 100_000_000;

    private static final int MOST_ENTRIES = 10_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    /** Stands uncompressed in front of every document of this kind. */
    private static final byte[] ODT =
            "mimetypeapplication/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);

    private static final int FIRST_NAME = 30;

    private FileContent() {}

    /** Refused: FILE_TYPE_REFUSED, FILE_TOO_LARGE (a picture of too many pixels). */
    static FileType typeOf(ReceivedFile file, String name) {
        FileType type =
                Optional.ofNullable(named(file, name)).orElseThrow(() -> new Refused(Refusal.FILE_TYPE_REFUSED));
        if (type.picture()) {
            long pixels = PictureSize.pixels(type, file.head());
            if (pixels <= 0) {
                throw new Refused(Refusal.FILE_TYPE_REFUSED);
            }
            if (pixels > MOST_PIXELS) {
                throw new Refused(Refusal.FILE_TOO_LARGE);
            }
        }
        return type;
    }

    private static @Nullable FileType named(ReceivedFile file, String name) {
        byte[] head = file.head();
        if (begins(head, 0, PNG)) {
            return FileType.PNG;
        }
        if (begins(head, 0, JPEG)) {
            return FileType.JPEG;
        }
        if (begins(head, 0, ascii("GIF87a")) || begins(head, 0, ascii("GIF89a"))) {
            return FileType.GIF;
        }
        if (begins(head, 0, ascii("RIFF")) && begins(head, 8, ascii("WEBP"))) {
            return FileType.WEBP;
        }
        if (begins(head, 0, ascii("%PDF-"))) {
            return FileType.PDF;
        }
        if (begins(head, 0, new byte[] {'P', 'K', 3, 4})) {
            return begins(head, FIRST_NAME, ODT) ? FileType.ODT : packed(file.path());
        }
        return file.text() && !markup(head) ? FileName.typeOfText(name) : null;
    }

    /** By the names in its table of contents; documents with programs in them are refused like everything unknown. */
    private static @Nullable FileType packed(Path path) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            boolean program = zip.size() > MOST_ENTRIES
                    || zip.stream()
                            .anyMatch(entry ->
                                    entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
            if (program || zip.getEntry("[Content_Types].xml") == null) {
                return null;
            }
            if (zip.getEntry("word/document.xml") != null) {
                return FileType.DOCX;
            }
            return zip.getEntry("xl/workbook.xml") == null ? null : FileType.XLSX;
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Pages and drawings are texts that browsers run. */
    private static boolean markup(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 1_000), StandardCharsets.UTF_8);
        return start.replace("\ufeff", "").stripLeading().startsWith("<");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean begins(byte[] head, int at, byte[] with) {
        if (head.length < at + with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (head[at + i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}

package dev.baton.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileNameTest {
    private static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("a good name stays", "Rechnung März 2026.pdf", FileType.PDF, "Rechnung März 2026.pdf"),
                Arguments.of("an ending in capitals is one", "SCAN.PDF", FileType.PDF, "SCAN.PDF"),
                Arguments.of("another usual ending stays", "face.jpeg", FileType.JPEG, "face.jpeg"),
                Arguments.of("folders are left out", "../../etc/passwd", FileType.TEXT, "passwd.txt"),
                Arguments.of("those of another system, too", "C:\\Users\\maya\\face.png", FileType.PNG, "face.png"),
                Arguments.of("content wins", "bill.exe", FileType.PDF, "bill.exe.pdf"),
                Arguments.of("no page in disguise", "page.html", FileType.TEXT, "page.html.txt"),
                Arguments.of("direction cannot be turned", "photo\u202egpj.exe", FileType.PNG, "photogpj.exe.png"),
                Arguments.of("isolates neither", "\u2066a\u2069.png", FileType.PNG, "a.png"),
                Arguments.of("no controls", "a\u0000b\r\nSet-Cookie: x.png", FileType.PNG, "abSet-Cookie_ x.png"),
                Arguments.of("no lone surrogate", "a\ud800.png", FileType.PNG, "a.png"),
                Arguments.of("no hidden file", ".htaccess", FileType.TEXT, "htaccess.txt"),
                Arguments.of(
                        "marks are letters",
                        "<img src=x onerror=alert(1)>.png",
                        FileType.PNG,
                        "_img src=x onerror=alert(1)_.png"),
                Arguments.of("nothing left", " \u200b..", FileType.GIF, "file.gif"),
                Arguments.of("none at all", "", FileType.CSV, "file.csv"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void aNameIsKeptWithoutWhatMisleads(String why, String sent, FileType type, String kept) {
        assertThat(FileName.kept(sent, type)).as(why).isEqualTo(kept);
    }

    @Test
    void aNameHasALongestLength() {
        assertThat(FileName.kept("\ud83e\uddf4".repeat(196) + ".png", FileType.PNG))
                .endsWith(".png");
        assertThatThrownBy(() -> FileName.kept("x".repeat(201), FileType.PNG)).hasMessage("FILE_NAME_TOO_LONG");
    }

    @Test
    void onlyPicturesAreShownInPlace() {
        assertThat(Stream.of(FileType.values()).filter(FileType::picture))
                .containsExactly(FileType.PNG, FileType.JPEG, FileType.GIF, FileType.WEBP);
    }
}

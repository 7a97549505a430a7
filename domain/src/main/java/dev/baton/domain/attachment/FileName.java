package dev.baton.domain.attachment;

import dev.baton.domain.conversation.MessageText;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import java.util.regex.Pattern;

/** The name under which a file is kept: what its sender called it, without what could mislead who reads or saves it. */
public final class FileName {
    /** Longest name as it is sent, in code points. */
    public static final int LONGEST = 200;

    private static final String NAMELESS = "file";
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    /** Controls, and what turns the direction of writing or cannot be seen: "gpj.exe" must not be read as "exe.jpg". */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private static final Pattern REFUSED_BY_DISKS = Pattern.compile("[:*?\"<>|]");
    private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");

    private FileName() {}

    /**
     * The name ends as the content is, so that nothing is opened as what it is not: "bill.exe" that is a PDF is kept as
     * "bill.exe.pdf".
     *
     * @throws Refused FILE_NAME_TOO_LONG
     */
    public static String kept(String name, FileType type) {
        if (MessageText.length(name) > LONGEST) {
            throw new Refused(Refusal.FILE_NAME_TOO_LONG);
        }
        String last = FOLDERS.matcher(name).replaceFirst("");
        String seen = UNSEEN.matcher(last).replaceAll("");
        String plain =
                EDGES.matcher(REFUSED_BY_DISKS.matcher(seen).replaceAll("_")).replaceAll("");
        String kept = plain.isEmpty() ? NAMELESS : plain;
        return type.endsName(kept) ? kept : kept + "." + type.extensions().getFirst();
    }

    /** Text is a table if its name says so: nothing in it does. */
    public static FileType typeOfText(String name) {
        return FileType.CSV.endsName(name) ? FileType.CSV : FileType.TEXT;
    }
}

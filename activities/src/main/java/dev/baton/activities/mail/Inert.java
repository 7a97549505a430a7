package dev.baton.activities.mail;

/** Whatever anybody has written, as mere text. */
final class Inert {
    private Inert() {}

    /** Without what steers a terminal or turns the direction of reading; lines stay lines. */
    static String text(String words) {
        return words.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\\u202A-\\u202E\\u2066-\\u2069]", "");
    }

    /** The same on one line. */
    static String line(String words) {
        return text(words).replaceAll("\\s+", " ").strip();
    }

    static String html(String words) {
        StringBuilder html = new StringBuilder();
        text(words).chars().forEach(c -> {
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\n' -> html.append("<br>");
                default -> html.append((char) c);
            }
        });
        return html.toString();
    }
}

package dev.baton.activities.aiturn.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text on the classpath with places for values: {@code {name}}. A value is put in as it is, once. */
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

    private final String text;

    private Template(String text) {
        this.text = text;
    }

    static Template of(String resource) {
        return new Template(read(resource));
    }

    String filled(Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    static String read(String resource) {
        try (InputStream in = Template.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + resource + " on the classpath");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

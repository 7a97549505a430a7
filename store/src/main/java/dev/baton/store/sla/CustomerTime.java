package dev.baton.store.sla;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An instant as a customer reads it: in the customer's zone and language; where the zone is not known, in the desk's. It is named. */
public final class CustomerTime {
    private CustomerTime() {}

    /**
     * @param own the customer's zone; null: not known
     * @return "Monday, November 23, 2026, 9:30 AM (ET)"
     */
    public static String words(Instant instant, @Nullable String own, ZoneId desk, String language) {
        ZoneId zone = own == null ? desk : ZoneId.of(own);
        Locale locale = Locale.forLanguageTag(language);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(instant.atZone(zone))
                + " (" + zone.getDisplayName(TextStyle.SHORT, locale) + ")";
    }
}

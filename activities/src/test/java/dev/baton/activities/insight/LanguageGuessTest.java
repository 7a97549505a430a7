package dev.baton.activities.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {

    private final LanguageGuess guess = new LanguageGuess();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | en | where is my order
            en    | de | I have not received my parcel yet
            de    | en | Wo ist meine Bestellung?
            de    | en | Ich möchte etwas zurückschicken
            fr    | en | Où est mon colis ?
            fr    | en | Je voudrais annuler ma commande
            es    | en | ¿Dónde está mi pedido?
            es    | en | quiero devolver un producto
            ar    | en | أين طلبي؟
            zh    | en | 我的订单在哪里
            zh    | en | 我要退款 FH-10234
            other | en | どこですか
            other | en | Где мой заказ?
            other | en | dov'è il mio ordine per favore grazie mille
            de    | de | ok
            fr    | fr | FH-10234
            en    | en | 12345
            """)
    void isTheOneThatAReaderWouldName(String language, String soFar, String text) {
        assertThat(guess.of(text, soFar)).isEqualTo(language);
    }
}

package dev.baton.activities.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.activities.knowledge.Embeddings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonRequestsTest {

    private static final PersonRequests REQUESTS = new PersonRequests(new Embeddings());
    private static final String OFFER =
            "I cannot do that here. If you like, I can transfer you to a human agent. Would you like me to do that?";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to talk to a person",
                "Could you connect me with an agent, please?",
                "agent",
                "Human please!",
                "let me speak to your manager",
                "Are you a bot? I want a human.",
                "I don't want to talk to a bot",
                "This is going nowhere, put me through to someone real",
                "are you able to connect me to a real person?",
                "Stop. I need a live agent",
                "Ich möchte mit einem Menschen sprechen",
                "Verbinden Sie mich bitte mit einem Mitarbeiter",
                "Mitarbeiter bitte",
                "Kann ich mit jemandem reden?",
                "Ich will nicht mit einem Bot reden",
                "Je veux parler à un conseiller",
                "Passez-moi quelqu'un s'il vous plaît",
                "Je ne veux pas parler à un robot",
                "Quiero hablar con una persona",
                "Páseme con un agente por favor",
                "No quiero hablar con un robot",
                "أريد التحدث إلى شخص",
                "حولني إلى موظف",
                "转人工",
            })
    void aRequestIsHeardInEveryLanguage(String text) {
        PersonRequest read = REQUESTS.read(text, "");
        assertThat(read.asked()).as("%s", read).isTrue();
        assertThat(read.evidence()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I don't want to be transferred",
                "Stop transferring me!",
                "please do not connect me to another agent",
                "No, you don't need to transfer me to a real person",
                "I would rather not be transferred to anyone",
                "I don't need a human, just tell me the price",
                "I'd rather stay with the bot",
                "Ich möchte nicht weitergeleitet werden",
                "Bitte nicht mit einem Mitarbeiter verbinden",
                "Je ne veux pas être transféré",
                "No quiero que me transfieran",
                "لا أريد تحويلي إلى موظف",
                "不要转人工",
            })
    void aRefusalNeverFires(String text) {
        PersonRequest read = REQUESTS.read(text, "");
        assertThat(read.asked()).as("%s", read).isFalse();
        assertThat(read.refused()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "are you human?",
                "am I talking to a real person?",
                "is this a bot",
                "you are a robot",
                "Bist du ein Mensch?",
                "Êtes-vous un robot ?",
                "¿Eres humano?",
                "هل أنت إنسان",
                "你是人吗",
                "Someone stole my card",
                "a table for 5 people",
                "Why won't the machine accept my card?",
                "the person who delivered it was rude",
                "can someone else pick up my order",
                "how many people work for you",
                "it was lovely to speak with you",
                "transfer my points to another account",
                "where is my order",
                "Wo ist meine Bestellung?",
                "",
                "?",
            })
    void whatOnlySoundsLikeOneDoesNot(String text) {
        PersonRequest read = REQUESTS.read(text, "");
        assertThat(read.asked()).as("%s", read).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Yes, please.                                             | true
            ok                                                       | true
            That would be helpful. My wife passed away.              | true
            ja bitte                                                 | true
            No, that's okay                                          | false
            Can you check again?                                     | false
            Yes, but please cancel the order instead                 | false
            No, I really don't want to be transferred                | false
            My user id is maya_12                                    | false
            """)
    void aYesToAnOfferedPersonIsARequest(String text, boolean asks) {
        assertThat(REQUESTS.read(text, OFFER).asked()).isEqualTo(asks);
    }

    @Test
    void aYesToAnythingElseIsNot() {
        assertThat(REQUESTS.read("Yes, please", "Would you like me to send it to the new address?")
                        .asked())
                .isFalse();
        assertThat(REQUESTS.read("Yes, please", "You may contact a human agent. Shall I issue the certificate now?")
                        .asked())
                .isFalse();
        assertThat(REQUESTS.read("Yes, please", "").asked()).isFalse();
    }

    @Test
    void ofAVeryLongMessageTheEndIsHeard() {
        assertThat(REQUESTS.read("my cream is late. ".repeat(500) + "I want to talk to a person.", "")
                        .asked())
                .isTrue();
    }
}

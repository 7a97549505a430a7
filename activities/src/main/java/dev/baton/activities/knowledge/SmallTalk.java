package dev.baton.activities.knowledge;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Messages that are a greeting, thanks, a goodbye or a question about the assistant, and nothing else. */
final class SmallTalk {

    private final Map<String, String> kinds = new HashMap<>();

    SmallTalk() {
        for (String line : Words.list("/knowledge/small-talk.txt")) {
            String[] parts = line.split(" = ", 2);
            for (String words : parts[1].split(",", -1)) {
                kinds.put(Words.folded(words), parts[0]);
            }
        }
    }

    /** "greeting", "thanks", "bye" or "aboutMe": the key of the phrase that answers it. */
    Optional<String> kindOf(String message) {
        String folded = Words.folded(message);
        String known = kinds.get(folded);
        if (known == null && folded.split(" ").length <= 5) {
            known = kinds.get(folded.replaceFirst("^(?:ok|okay|oh|well|ah|alright|so) ", ""));
        }
        if (known == null && folded.split(" ").length <= 6) {
            known = kinds.get(folded.replaceFirst("^(?:hi|hello|hey|hallo|bonjour|hola) ", ""));
        }
        return Optional.ofNullable(known);
    }
}

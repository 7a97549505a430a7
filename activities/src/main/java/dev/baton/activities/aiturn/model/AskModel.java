package dev.baton.activities.aiturn.model;

import dev.baton.activities.aiturn.AiAgent;
import dev.baton.activities.aiturn.AiSettings;
import dev.baton.activities.knowledge.KnowledgeIndex;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;

/** Makes the agent that asks the endpoint of the settings. Nothing is asked before the first turn. */
public final class AskModel {
    private AskModel() {}

    public static AiAgent at(AiSettings settings, Supplier<KnowledgeIndex> knowledge, InstantSource time) {
        OpenAiChatOptions.Builder builder = OpenAiChatOptions.builder();
        builder.baseUrl(settings.endpoint())
                .apiKey(settings.keyOrNone())
                .model(settings.model())
                .timeout(settings.timeout())
                .maxRetries(0);
        OpenAiChatOptions options = builder.build();
        OpenAiChatModel model = OpenAiChatModel.builder().options(options).build();
        return new ModelAnswers(new ModelCall(model, options, new ModelErrors(time)), settings.model(), knowledge);
    }
}

package dev.baton.activities.aiturn.model;

import dev.baton.activities.aiturn.ModelFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.tool.ToolCallback;

/** One request to the model, without retries: Temporal counts them. */
final class ModelCall {
    private final ChatModel model;
    private final OpenAiChatOptions options;
    private final ModelErrors errors;

    /** @param options those that the model was built with */
    ModelCall(ChatModel model, OpenAiChatOptions options, ModelErrors errors) {
        this.model = model;
        this.options = options;
        this.errors = errors;
    }

    /**
     * @param schema JSON schema of the answer, which the endpoint enforces
     * @throws ModelFailure if there is no whole answer
     */
    AssistantMessage ask(List<Message> messages, String schema, List<ToolCallback> tools) {
        OpenAiChatOptions.Builder builder = options.mutate();
        builder.outputSchema(schema);
        if (!tools.isEmpty()) {
            builder.toolCallbacks(tools);
        }
        ChatResponse response;
        try {
            response = model.call(new Prompt(messages, builder.build()));
        } catch (RuntimeException e) {
            throw errors.failure(e);
        }
        return whole(response == null ? null : response.getResult());
    }

    private static AssistantMessage whole(@Nullable Generation generation) {
        if (generation == null) {
            throw new ModelFailure.Unavailable("an answer without content");
        }
        String finish = generation.getMetadata().getFinishReason();
        if ("length".equalsIgnoreCase(finish)) {
            throw new ModelFailure.Unavailable("an answer cut at its greatest length");
        }
        if ("content_filter".equalsIgnoreCase(finish)) {
            throw new ModelFailure.Rejected("stopped by the endpoint's content filter", false);
        }
        return generation.getOutput();
    }
}

package dev.baton.activities.aiturn.model;

import dev.baton.activities.knowledge.CustomerOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.ai.chat.messages.AssistantMessage.ToolCall;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage.ToolResponse;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.definition.DefaultToolDefinition;
import org.springframework.ai.tool.definition.ToolDefinition;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the model may look up in one turn: the orders of the customer who asks, which were read before with that
 * customer's rights. A number of somebody else's order is not found, whoever names it.
 */
final class OrderTools {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_CALLS = 8;

    private static final ToolDefinition LIST = new DefaultToolDefinition(
            "list_orders",
            "The orders of the customer who is writing, newest first.",
            "{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}");
    private static final ToolDefinition FIND = new DefaultToolDefinition(
            "find_order",
            "One order of the customer who is writing, by its number.",
            "{\"type\":\"object\",\"properties\":{\"number\":{\"type\":\"string\"}},\"required\":[\"number\"],"
                    + "\"additionalProperties\":false}");

    private final List<CustomerOrder> orders;
    private int calls;

    OrderTools(List<CustomerOrder> orders) {
        this.orders = orders;
    }

    /** For the request: names and shapes only. Nothing but {@link #run} carries a call out. */
    static List<ToolCallback> offered() {
        return List.of(new Offered(LIST), new Offered(FIND));
    }

    boolean used() {
        return calls > 0;
    }

    /** Every call is answered, also one that asks for what there is not. */
    ToolResponseMessage run(List<ToolCall> wanted) {
        List<ToolResponse> answers = new ArrayList<>();
        for (ToolCall call : wanted) {
            answers.add(new ToolResponse(call.id(), call.name(), answer(call)));
        }
        return ToolResponseMessage.builder().responses(answers).build();
    }

    private String answer(ToolCall call) {
        if (++calls > MOST_CALLS) {
            return "{\"error\":\"no more look-ups in this turn\"}";
        }
        if (call.name().equals(LIST.name())) {
            return JSON.writeValueAsString(
                    orders.stream().map(OrderTools::shown).toList());
        }
        if (!call.name().equals(FIND.name())) {
            return "{\"error\":\"there is no such tool\"}";
        }
        String number = number(call.arguments());
        return orders.stream()
                .filter(order -> order.number().equalsIgnoreCase(number))
                .findFirst()
                .map(order -> JSON.writeValueAsString(shown(order)))
                .orElse("{\"error\":\"this customer has no such order\"}");
    }

    private static String number(String arguments) {
        try {
            JsonNode number = JSON.readTree(arguments).path("number");
            return number.isString() ? number.asString().strip() : "";
        } catch (JacksonException notJson) {
            return "";
        }
    }

    private static Map<String, Object> shown(CustomerOrder order) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("number", order.number());
        shown.put("status", order.status().name().toLowerCase(Locale.ROOT));
        shown.put("total", order.total().toPlainString() + " " + order.currency());
        shown.put("placed_on", order.placedOn().toString());
        shown.put("items", order.items());
        if (order.tracking() != null) {
            shown.put("tracking", order.tracking());
        }
        return shown;
    }

    private record Offered(ToolDefinition definition) implements ToolCallback {
        @Override
        public ToolDefinition getToolDefinition() {
            return definition;
        }

        @Override
        public String call(String input) {
            throw new IllegalStateException("calls are carried out by the turn, with the customer's rights");
        }
    }
}

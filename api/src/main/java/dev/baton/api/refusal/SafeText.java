package dev.baton.api.refusal;

import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** No text of a body holds a character that PostgreSQL or UTF-8 cannot: U+0000, half a surrogate pair. */
@Configuration(proxyBeanMethods = false)
class SafeText {
    @Bean
    JsonMapperBuilderCustomizer refuseUnsafeText() {
        return json -> json.addModule(new SimpleModule("safe-text").addDeserializer(String.class, new Deserializer()));
    }

    private static final class Deserializer extends StdScalarDeserializer<String> {
        Deserializer() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && !storable(text)) {
                throw new Refused(Refusal.CHARACTER_REFUSED);
            }
            return text;
        }

        private static boolean storable(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == 0) {
                    return false;
                }
                if (Character.isHighSurrogate(c)) {
                    i++;
                    if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                        return false;
                    }
                } else if (Character.isLowSurrogate(c)) {
                    return false;
                }
            }
            return true;
        }
    }
}

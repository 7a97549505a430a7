package dev.baton.api;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries the nullness of our records into the description of the API: a component is always there, unless it is marked
 * {@code @Nullable} or an {@code Optional}; those may be null in an answer and may be missing in a request.
 */
@Component
class NullsInOpenApi implements ModelConverter {
    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        Class<?> raw =
                TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (raw.isRecord() && resolved != null) {
            mark(raw, described(resolved, context));
        }
        return resolved;
    }

    /** The schema itself, where only a reference to it was given. */
    private static Schema<?> described(Schema<?> resolved, ModelConverterContext context) {
        String ref = resolved.get$ref();
        if (ref == null) {
            return resolved;
        }
        Schema<?> named = context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
        return named == null ? resolved : named;
    }

    private static void mark(Class<?> type, Schema<?> schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        Set<String> always = new LinkedHashSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> property = properties.get(component.getName());
            if (property == null) {
                continue;
            }
            if (mayBeMissing(component)) {
                properties.put(component.getName(), orNull(property));
            } else {
                always.add(component.getName());
            }
        }
        if (!always.isEmpty()) {
            schema.setRequired(List.copyOf(always));
        }
    }

    private static boolean mayBeMissing(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || Optional.class.isAssignableFrom(component.getType());
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.getAnyOf() != null) {
            return property;
        }
        Schema<?> nothing = new Schema<>().types(new LinkedHashSet<>(Set.of("null")));
        return new Schema<>().anyOf(List.of(property, nothing));
    }
}

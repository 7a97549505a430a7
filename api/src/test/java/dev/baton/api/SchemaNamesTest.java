package dev.baton.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A schema of {@code openapi.json} is called as its type, without the package: of two types of one name only one would be told. */
class SchemaNamesTest {
    private final Map<String, Set<String>> byName = new TreeMap<>();
    private final Set<Type> seen = new HashSet<>();

    @Test
    void noTwoTypesOfTheApiShareAName() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        for (var controller : scan.findCandidateComponents(SchemaNamesTest.class.getPackageName())) {
            Stream.of(Class.forName(controller.getBeanClassName()).getDeclaredMethods())
                    .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                    .forEach(this::read);
        }
        assertThat(byName).hasSizeGreaterThan(50);
        assertThat(byName.values()).filteredOn(types -> types.size() > 1).isEmpty();
    }

    private void read(Method method) {
        read(method.getGenericReturnType());
        List.of(method.getGenericParameterTypes()).forEach(this::read);
    }

    private void read(Type type) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType of) {
            Stream.of(of.getActualTypeArguments()).forEach(this::read);
            read(of.getRawType());
        }
        if (type instanceof Class<?> shape && shape.isRecord()) {
            byName.computeIfAbsent(shape.getSimpleName(), name -> new TreeSet<>())
                    .add(shape.getName());
            Stream.of(shape.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(this::read);
        }
    }
}

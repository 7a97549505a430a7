package dev.baton.activities;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import org.jooq.DSLContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/** Every query and transaction of the store is a bean: a class is one if it is made from a {@link DSLContext} first of all. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "dev.baton.store",
        useDefaultFilters = false,
        lazyInit = true,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        includeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = StoreQueries.Query.class))
class StoreQueries {
    static final class Query implements TypeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            String name = reader.getClassMetadata().getClassName();
            if (name.startsWith("dev.baton.store.generated.")
                    || !reader.getClassMetadata().isConcrete()) {
                return false;
            }
            Constructor<?>[] constructors =
                    ClassUtils.resolveClassName(name, null).getDeclaredConstructors();
            return constructors.length == 1
                    && Modifier.isPublic(constructors[0].getModifiers())
                    && constructors[0].getParameterCount() > 0
                    && constructors[0].getParameterTypes()[0] == DSLContext.class;
        }
    }
}

package dev.baton.api;

import dev.baton.store.Query;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** Every {@link Query} of the store is a bean. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "dev.baton.store",
        useDefaultFilters = false,
        lazyInit = true,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        includeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = StoreQueries.Queries.class))
class StoreQueries {
    static final class Queries implements TypeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return reader.getClassMetadata().isConcrete()
                    && Query.is(reader.getClassMetadata().getClassName());
        }
    }
}

package dev.baton.api;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The api process: HTTP, event streams and the relay of the outbox. It serves while Temporal is away. */
// no users of its own: people and customers are checked by our filter
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class ApiApplication {
    public static void main(String[] args) {
        application().run(args);
    }

    /** The application with its own configuration file, {@code api.yaml}, ready to be given further properties. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(ApiApplication.class).properties("spring.config.name=api");
    }

    @Bean
    InstantSource time() {
        return InstantSource.system();
    }
}

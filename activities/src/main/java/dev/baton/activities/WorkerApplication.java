package dev.baton.activities;

import java.time.InstantSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The worker process: runs the stories and the activities. It starts, and waits, while Temporal is away. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class WorkerApplication {
    public static void main(String[] args) {
        application().run(args);
    }

    /** The application with its own configuration file, {@code worker.yaml}, ready to be given further properties. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(WorkerApplication.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=worker");
    }

    @Bean
    InstantSource time() {
        return InstantSource.system();
    }
}

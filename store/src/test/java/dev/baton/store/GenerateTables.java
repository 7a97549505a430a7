package dev.baton.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.GeneratedSerialVersionUID;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the classes of {@code dev.baton.store.generated} from the migrations.
 *
 * <p>{@code tools/generate-tables} runs this file as a source program, with the libraries of the store and none of its
 * classes: so it works while the store does not compile, which is the ordinary case after a new migration.
 */
final class GenerateTables {

    private static final String PACKAGE = "dev.baton.store.generated";

    private GenerateTables() {}

    /** @param args the folder of the migrations, the folder of the generated sources */
    public static void main(String[] args) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Flyway.configure()
                    .dataSource(server.getPostgresDatabase())
                    .locations("filesystem:" + args[0])
                    .load()
                    .migrate();
            write(server.getJdbcUrl("postgres", "postgres"), Path.of(args[1]));
        }
    }

    /** Replaces what is in {@code sources} by the tables of the migrated database behind {@code jdbcUrl}. */
    static void write(String jdbcUrl, Path sources) throws Exception {
        Files.createDirectories(sources);
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withUrl(jdbcUrl))
                .withGenerator(new Generator()
                        .withDatabase(database())
                        .withGenerate(what())
                        .withTarget(new Target()
                                .withPackageName(PACKAGE)
                                .withDirectory(sources.toString())
                                .withEncoding("UTF-8")
                                .withClean(true))));
    }

    private static Database database() {
        return new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withInputSchema("public")
                .withOutputSchemaToDefault(true)
                .withExcludes("flyway_schema_history")
                .withForcedTypes(
                        new ForcedType()
                                .withName("INSTANT")
                                .withIncludeTypes("(?i:timestamp with time zone|timestamptz)"),
                        ofDomain("control", "conversation.Control"),
                        ofDomain("author", "conversation.Author"),
                        ofDomain("visibility", "conversation.Visibility"),
                        ofDomain("urgency", "escalation.Urgency"),
                        ofDomain("sla_metric", "sla.SlaMetric"),
                        ofDomain("sla_status", "sla.SlaStatus"),
                        ofDomain("engagement_status", "ticket.EngagementStatus"));
    }

    /** The enum {@code type} of the database has the constants of {@code noun} in the domain. */
    private static ForcedType ofDomain(String type, String noun) {
        return new ForcedType()
                .withUserType("dev.baton.domain." + noun)
                .withEnumConverter(true)
                .withIncludeTypes("(?i:(public\\.)?" + type + ")");
    }

    private static Generate what() {
        return new Generate()
                .withGeneratedAnnotation(false)
                .withGeneratedSerialVersionUID(GeneratedSerialVersionUID.OFF)
                .withJavaTimeTypes(true)
                .withRecords(true)
                .withPojos(false)
                .withDaos(false)
                .withComments(false)
                .withImplicitJoinPathsToOne(false)
                .withImplicitJoinPathsToMany(false)
                .withImplicitJoinPathsManyToMany(false)
                .withGlobalCatalogReferences(false);
    }
}

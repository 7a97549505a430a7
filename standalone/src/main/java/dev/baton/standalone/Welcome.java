package dev.baton.standalone;

import dev.baton.standalone.machine.Progress;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a person reads when everything answers. */
final class Welcome {
    private Welcome() {}

    static void print(PrintStream terminal, Addresses addresses, LaunchOptions options, Duration took) {
        String engine = addresses.temporalUi() == null
                ? "none (" + addresses.temporal() + ")"
                : addresses.temporalUi() + "/namespaces/baton/workflows";
        Path data = options.data();
        terminal.printf("Baton is ready after %s.%n", Progress.spell(took));
        if (Files.exists(options.home().resolve("console-web/dist/index.html"))) {
            terminal.printf("  Console      %s/%n", addresses.api());
            terminal.printf("  Shop         %s/shop/ with the customers' widget%n", addresses.api());
        } else {
            terminal.printf("  Console      not built: it needs Node 20.19 or later and then ./run again%n");
        }
        terminal.printf("  API          %s/api/v1, described at %s/v3/api-docs%n", addresses.api(), addresses.api());
        terminal.printf("  Temporal UI  %s%n", engine);
        terminal.printf(
                "  PostgreSQL   %s (user %s, password in %s)%n",
                addresses.jdbcUrl(), addresses.databaseUser(), data.resolve("addresses.properties"));
        if (!System.getenv().containsKey("BATON_MAIL_HOST")) {
            terminal.printf("  Mail         every mail is a file in %s, none goes outside%n", data.resolve("mail"));
        }
        terminal.printf("  Logins       agents sam / sam-baton and lena / lena-baton, lead ines / ines-baton,%n");
        terminal.printf("               administrator omar / omar-baton, owner grace / grace-baton%n");
        terminal.printf("  Log          %s%n", data.resolve("baton.log"));
        terminal.printf("  Ctrl-C stops everything; the next start goes on where this one ended.%n");
        terminal.flush();
    }
}

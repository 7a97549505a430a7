package dev.baton.trials.fault;

import dev.baton.trials.fault.KilledServer.Victim;
import dev.baton.trials.model.SlowModel;
import dev.baton.trials.stage.LocalProduct;
import dev.baton.trials.stage.Stage;
import dev.baton.trials.stage.Verdict;
import java.util.HashMap;
import java.util.Map;

/** The trials that kill something; each on a product of its own. */
public final class Faults {
    private static final int TURN_MILLIS = 300;
    /** Long enough that a call is under way when the worker is killed. */
    private static final int LONG_TURN_MILLIS = 3_000;

    private Faults() {}

    /**
     * @param launch where the product comes from
     * @param victim worker, postgres, temporal, servers (the two by turns) or standalone
     */
    public static Verdict run(Launch launch, String victim, int kills, long seed) throws Exception {
        return switch (victim) {
            case "worker" -> killedWorker(launch, kills, seed);
            case "postgres" -> killedServer(launch, Victim.POSTGRES, kills, seed);
            case "temporal" -> killedServer(launch, Victim.TEMPORAL, kills, seed);
            case "servers" -> killedServer(launch, Victim.SERVERS, kills, seed);
            case "standalone" -> killedServer(launch, Victim.STANDALONE, kills, seed);
            default -> throw new IllegalArgumentException("kill worker, postgres, temporal or servers, not " + victim);
        };
    }

    private static Verdict killedServer(Launch launch, Victim victim, int kills, long seed) throws Exception {
        try (SlowModel model = SlowModel.onFreePort((number, about) -> TURN_MILLIS);
                LocalProduct product = launch.product(environment(model));
                Stage stage = new Stage(product::target)) {
            return new KilledServer(product, stage, seed).run(victim, kills);
        }
    }

    private static Verdict killedWorker(Launch launch, int kills, long seed) throws Exception {
        try (SlowModel model = SlowModel.onFreePort((number, about) -> LONG_TURN_MILLIS)) {
            Map<String, String> environment = environment(model);
            Map<String, String> apart = new HashMap<>(environment);
            apart.put("BATON_WORKER", "false");
            try (LocalProduct product = launch.product(apart);
                    WorkerProcess worker = new WorkerProcess(product, launch.classPath(), environment);
                    Stage stage = new Stage(product.target())) {
                worker.awaitReady();
                return new KilledWorker(stage, worker, model).run(kills, seed);
            }
        }
    }

    private static Map<String, String> environment(SlowModel model) {
        return Map.of("OPENAI_BASE_URL", model.url().toString(), "OPENAI_API_KEY", "none");
    }
}

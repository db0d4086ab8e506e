package bench.engines.bieuduong;

import bench.engines.Db;
import bench.engines.Flow;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What starting an instance and completing a task cost beside 100,000 finished instances, against nearly none. */
public final class FinishedInstances {

    private static final int FINISHED = 100_000;
    private static final int WALKS = 300;
    private static final int ROUNDS = 5;
    private static final List<String> TASKS =
            List.of("tiepNhan", "thamDinh", "hoiDong", "layYKien", "trinhKy", "kyQuyetDinh");

    private long next = 1;

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        new FinishedInstances().run();
    }

    private void run() throws Exception {
        try (Db db = new Db(Db.Kind.PG, "finished", 4);
                BieuDuongAdapter engine = new BieuDuongAdapter()) {
            engine.open(db.pool(), Db.Kind.PG, "default");
            walk(engine, 2_000);
            db.run("TRUNCATE wf_instance, wf_task, wf_candidate, wf_wait, wf_history");
            walk(engine, 1_000);
            double[] few = median(db, engine);
            long finished = db.number("SELECT count(*) FROM wf_instance");
            int copies = (int) (FINISHED / finished);
            try (Connection c = db.side()) {
                engine.multiply(c, Db.Kind.PG, 1, copies);
            }
            double[] many = median(db, engine);
            System.out.printf("engine.finished.instances=%d%n", db.number("SELECT count(*) FROM wf_instance"));
            System.out.printf("engine.finished.start_ms_few=%.3f%n", few[0]);
            System.out.printf("engine.finished.start_ms_100k=%.3f%n", many[0]);
            System.out.printf("engine.finished.start_growth=%.3f%n", many[0] / few[0]);
            System.out.printf("engine.finished.step_ms_few=%.3f%n", few[1]);
            System.out.printf("engine.finished.step_ms_100k=%.3f%n", many[1]);
            System.out.printf("engine.finished.step_growth=%.3f%n", many[1] / few[1]);
        }
        System.exit(0);
    }

    private double[] median(Db db, BieuDuongAdapter engine) throws Exception {
        db.settle();
        walk(engine, WALKS); // pages and plans
        List<Double> starts = new ArrayList<>();
        List<Double> steps = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            double[] round = walk(engine, WALKS);
            starts.add(round[0]);
            steps.add(round[1]);
        }
        starts.sort(null);
        steps.sort(null);
        return new double[] {starts.get(ROUNDS / 2), steps.get(ROUNDS / 2)};
    }

    /** Whole paths, one after the other; milliseconds of a start, and of a look-up with its completion. */
    private double[] walk(BieuDuongAdapter engine, int instances) {
        long starting = 0;
        long stepping = 0;
        for (int i = 0; i < instances; i++) {
            long t0 = System.nanoTime();
            String id = Flow.startOnly(engine, next++);
            long t1 = System.nanoTime();
            for (String task : TASKS) {
                engine.complete(
                        engine.findTask(id, task), task.equals("tiepNhan") ? Map.of("decision", "accept") : Map.of());
            }
            starting += t1 - t0;
            stepping += System.nanoTime() - t1;
        }
        return new double[] {starting / 1e6 / instances, stepping / 1e6 / instances / TASKS.size()};
    }
}

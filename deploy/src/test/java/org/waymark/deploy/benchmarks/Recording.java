package org.waymark.deploy.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.monitoring.eventstore.Recorder;

/**
 * Trainings recorded per second: over HTTP and by the bare command, against raw commits of the same
 * JSON.
 */
final class Recording {

    private static final List<Integer> CLIENTS = List.of(1, 8, 32);

    /** Enough for the compiler to have seen the whole way, unless the machine is very busy. */
    private static final double WARM = 100_000;

    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final int MOST_WARM_UPS = 12;
    private static final int MOST = 32;

    private Recording() {}

    static void measure(Settings settings) throws Exception {
        try (ConfigurableApplicationContext waymark = Application.start("recording")) {
            BareCommands bare = new BareCommands(waymark.getBean(Recorder.class));
            bare.record();
            RawCommits raw =
                    new RawCommits(
                            waymark.getBean(JdbcConnectionDetails.class),
                            waymark.getBean(JdbcClient.class));
            List<Contestant> contestants = List.of(raw, bare, new HttpPosts(waymark));
            for (Contestant contestant : contestants) {
                warmUp(contestant);
            }
            report(
                    "Recording while the projections follow, trainings per second",
                    contestants,
                    settings);
            Application.stopProjections(waymark);
            report("Recording alone, trainings per second", contestants, settings);
        }
    }

    private static void warmUp(Contestant contestant) throws Exception {
        double records = 0;
        for (int i = 0; i < MOST_WARM_UPS && records < WARM; i++) {
            records += Load.perSecond(contestant, MOST, WARM_UP) * WARM_UP.toSeconds();
        }
    }

    private static void report(String title, List<Contestant> contestants, Settings settings)
            throws Exception {
        Report table =
                new Report(
                        title, "clients", "raw commit", "bare command", "of raw", "HTTP", "of raw");
        for (int clients : CLIENTS) {
            List<Double> rates = rates(contestants, clients, settings);
            List<Object> cells =
                    new ArrayList<>(List.of(clients, Report.decimal(rates.getFirst(), 0)));
            for (double rate : rates.subList(1, rates.size())) {
                cells.add(Report.decimal(rate, 0));
                cells.add(Report.decimal(rate / rates.getFirst(), 2));
            }
            table.row(cells.toArray());
        }
    }

    /** Short rounds in turn, so that a busy moment of the machine meets all contestants alike. */
    private static List<Double> rates(List<Contestant> contestants, int clients, Settings settings)
            throws Exception {
        List<List<Double>> rounds =
                contestants.stream().<List<Double>>map(any -> new ArrayList<>()).toList();
        for (int round = 0; round < settings.rounds(); round++) {
            for (int i = 0; i < contestants.size(); i++) {
                rounds.get(i).add(Load.perSecond(contestants.get(i), clients, settings.round()));
            }
        }
        return rounds.stream().map(Report::median).toList();
    }
}

package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yaml.snakeyaml.Yaml;

/** The example alert rules ask for metrics that there are. */
@WholeWaymark
class AlertRulesTest {

    private static final Path RULES = Path.of("../docs/prometheus-alerts.yaml");
    private static final Pattern METRIC = Pattern.compile("waymark_[a-z_]+");

    @Autowired private MeterRegistry registry;

    @Test
    void everyMetricInARuleIsThere() throws IOException {
        Set<String> asked =
                METRIC.matcher(Files.readString(RULES))
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toSet());

        assertThat(asked).hasSizeGreaterThan(5).isSubsetOf(names());
    }

    @Test
    void everyRuleSaysWhatHappenedAndWhatToDo() throws IOException {
        String text = Files.readString(RULES);
        Object file = new Yaml().load(text);
        assertThat(file).isInstanceOf(Map.class);
        long rules = times(text, "- alert:");
        assertThat(rules).isGreaterThan(4);
        assertThat(List.of("expr:", "for:", "severity:", "summary:", "action:"))
                .allSatisfy(part -> assertThat(times(text, part)).as(part).isEqualTo(rules));
    }

    private static long times(String text, String part) {
        return text.lines().filter(line -> line.contains(part)).count();
    }

    private Set<String> names() {
        PrometheusNamingConvention naming = new PrometheusNamingConvention();
        return registry.getMeters().stream()
                .map(Meter::getId)
                .map(id -> naming.name(id.getName(), id.getType(), id.getBaseUnit()))
                .collect(Collectors.toSet());
    }
}

package org.waymark.deploy.example;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.waymark.monitoring.advocacy.ActionId;
import org.waymark.monitoring.network.NetworkId;
import org.waymark.monitoring.policyoutcome.OutcomeId;
import org.waymark.monitoring.recommendation.IssueId;
import org.waymark.monitoring.recommendation.RecommendationId;
import org.waymark.monitoring.research.ResearchId;

/** The commands of a data file about research, advocacy, policy and networks. */
final class AdvocacyExamples {

    private AdvocacyExamples() {}

    /**
     * Records all of them.
     *
     * @param once takes a command and what tells it from others of the same record
     */
    static void load(ExampleProgramme example, LocalDate today, BiConsumer<Object, String> once) {
        example.researchOutputs()
                .forEach(one ->
                        once.accept(
                                one.command(new ResearchId(requireNonNull(one.id())), today),
                                "research"));
        example.issues()
                .forEach(one ->
                        once.accept(
                                one.command(new IssueId(requireNonNull(one.id())), today),
                                "issue"));
        example.recommendations()
                .forEach(one ->
                        once.accept(
                                one.command(new RecommendationId(requireNonNull(one.id())), today),
                                "recommendation"));
        example.advocacyActions()
                .forEach(one ->
                        once.accept(
                                one.command(new ActionId(requireNonNull(one.id())), today),
                                "action"));
        example.policyOutcomes()
                .forEach(one ->
                        once.accept(
                                one.command(new OutcomeId(requireNonNull(one.id())), today),
                                "outcome"));
        example.networks()
                .forEach(one ->
                        once.accept(
                                one.command(new NetworkId(requireNonNull(one.id())), today),
                                "network"));
    }
}

package org.waymark.monitoring.research;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Codes;

/** What came out of a piece of research. */
public enum ResearchKind {
    /** How well a country protects children, or an aspect of it. */
    SITUATIONAL_ANALYSIS,
    /** Findings of work on the street, with the children themselves. */
    OUTREACH_RESEARCH,
    /** What the law of a country says. */
    LAW_SUMMARY,
    /** What puts children at risk, and what keeps them from harm. */
    RISK_AND_RESILIENCE_STUDY,
    /** Which services there are. */
    SERVICE_MAPPING,
    /** What a programme achieved. */
    EVALUATION,
    /** Any other. */
    STUDY;

    /** As stored, for example {@code outreach-research}. */
    public String code() {
        return Codes.code(this);
    }

    /** Reads a code. */
    public static ResearchKind of(String field, @Nullable String code) {
        return Codes.of(ResearchKind.class, field, code);
    }
}

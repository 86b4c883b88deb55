package org.waymark.monitoring.testing;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Event store, registers and ledger without the web, for tests that record commands and ask
 * figures.
 */
@SpringBootApplication(
        scanBasePackages = {
            "org.waymark.monitoring.eventstore",
            "org.waymark.monitoring.projection",
            "org.waymark.monitoring.privacy",
            "org.waymark.monitoring.programme",
            "org.waymark.monitoring.results",
            "org.waymark.monitoring.training",
            "org.waymark.monitoring.childsupport",
            "org.waymark.monitoring.activity",
            "org.waymark.monitoring.participation",
            "org.waymark.monitoring.conference",
            "org.waymark.monitoring.curriculum",
            "org.waymark.monitoring.helpline",
            "org.waymark.monitoring.referral",
            "org.waymark.monitoring.research",
            "org.waymark.monitoring.recommendation",
            "org.waymark.monitoring.advocacy",
            "org.waymark.monitoring.policyoutcome",
            "org.waymark.monitoring.network",
            "org.waymark.monitoring.chain",
            "org.waymark.monitoring.person",
            "org.waymark.monitoring.assessment",
            "org.waymark.monitoring.history",
            "org.waymark.monitoring.quality",
            "org.waymark.monitoring.ledger"
        })
public class FiguresApplication {}

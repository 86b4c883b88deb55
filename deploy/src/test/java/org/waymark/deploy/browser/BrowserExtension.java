package org.waymark.deploy.browser;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.LoggerFactory;

/** Starts application and browser once, and gives each test a visit of its own. */
class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(BrowserExtension.class);
    private static final String NO_CHROMIUM =
            "Browser tests are skipped: there is no Chromium. Install it (Debian: apt-get install"
                    + " chromium) or set CHROMIUM to its path.";
    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        if (SAID.compareAndSet(false, true)) {
            LoggerFactory.getLogger(BrowserExtension.class).warn(NO_CHROMIUM);
        }
        return ConditionEvaluationResult.disabled(NO_CHROMIUM);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Visit.class);
    }

    @Override
    public Visit resolveParameter(ParameterContext parameter, ExtensionContext context) {
        RunningWaymark waymark =
                context.getRoot()
                        .getStore(OURS)
                        .computeIfAbsent(
                                RunningWaymark.class,
                                key -> new RunningWaymark(),
                                RunningWaymark.class);
        Visit visit = new Visit(Objects.requireNonNull(waymark));
        context.getStore(OURS).put(Visit.class, visit);
        return visit;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visit visit = context.getStore(OURS).remove(Visit.class, Visit.class);
        if (visit != null) {
            visit.end();
        }
    }
}

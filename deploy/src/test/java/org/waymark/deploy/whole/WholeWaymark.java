package org.waymark.deploy.whole;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.waymark.deploy.Waymark;
import org.waymark.monitoring.testing.TestDatabase;

/**
 * A test on the whole application in the example mode; all of them share one, one after another.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Waymark.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "waymark.mode=example")
@ContextConfiguration(initializers = TestDatabase.class)
@ResourceLock("whole Waymark")
@interface WholeWaymark {}

package org.waymark.deploy.benchmarks;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.waymark.monitoring.training.Attendance.Group;
import org.waymark.monitoring.training.TrainingOutline;
import org.waymark.monitoring.training.TrainingOutline.Audience;
import org.waymark.monitoring.training.TrainingOutline.Trainer;

/** One ordinary training: 23 participants of three professions in Burgas. */
final class Examples {

    static final TrainingOutline OUTLINE =
            new TrainingOutline(
                    "MARIO",
                    "II",
                    "Working with unaccompanied children",
                    "BG",
                    "Burgas",
                    "in-person",
                    "Animus",
                    List.of("Regional police"),
                    List.of("identification", "referral"),
                    "workshop",
                    List.of(new Trainer("BG", "psychologist")),
                    List.of(new Audience("social-worker", null)),
                    List.of(),
                    List.of(),
                    List.of());
    static final List<Group> GROUPS =
            List.of(
                    new Group("social-worker", null, "female", 12, "exact"),
                    new Group("police-officer", null, "male", 8, "exact"),
                    new Group("teacher", null, null, 3, "exact"));

    private Examples() {}

    /** As long as a random UUID, without the lock of the secure random numbers behind that. */
    static String freshId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}

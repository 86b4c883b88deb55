package org.waymark.dashboard.people;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.Text;

/**
 * Two participants who are one person.
 *
 * @param reason why, in words without personal data
 */
public record MergeRequest(
        @Nullable ParticipantRef one, @Nullable ParticipantRef other, @Nullable String reason) {

    /**
     * A participant of a training.
     *
     * @param training id of the training
     * @param person pseudonym, as {@code GET /api/trainings/{id}/people} shows it
     */
    public record ParticipantRef(@Nullable String training, @Nullable String person) {

        /** What was given at a path, checked for its form. */
        static ParticipantRef checked(String path, @Nullable ParticipantRef given) {
            if (given == null) {
                throw new InvalidValue(path, "Missing: give a training and a person of it.");
            }
            return new ParticipantRef(
                    Text.recordId(path + ".training", given.training()),
                    Text.required(path + ".person", given.person(), 80));
        }
    }
}

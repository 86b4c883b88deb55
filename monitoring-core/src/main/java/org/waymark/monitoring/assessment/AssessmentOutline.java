package org.waymark.monitoring.assessment;

import org.jspecify.annotations.Nullable;

/**
 * What is assessed and when, as stored.
 *
 * @param programme code of the programme
 * @param phase code of its phase; null when it belongs to none
 * @param country ISO 3166-1 alpha-2; null when it is of no one country
 * @param partner the organisation that answers for it; null when not recorded
 * @param title its name, as those who answer read it
 * @param training id of the training; null for the series of all trainings of the programme, or of
 *     the phase when there is one, which counts from its first completed training
 * @param afterMonths how many months after the training the follow-up falls due
 * @param remindAfterDays how many days later it is reminded of
 * @param overdueAfterDays how many days after it fell due it is overdue
 * @param outOf the most points that one person can reach; null until the test is made
 */
public record AssessmentOutline(
        String programme,
        @Nullable String phase,
        @Nullable String country,
        @Nullable String partner,
        String title,
        @Nullable String training,
        int afterMonths,
        int remindAfterDays,
        int overdueAfterDays,
        @Nullable Integer outOf) {}

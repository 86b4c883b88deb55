package org.waymark.monitoring.advocacy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.RecordRef;
import org.waymark.monitoring.register.Outline;

/**
 * An advocacy action, as stored: flat, without personal values.
 *
 * @param programme code of the programme
 * @param phase code of its phase; null when it belongs to none
 * @param kind code of an {@link ActionKind}
 * @param level code of a {@link Level}
 * @param title its name
 * @param country ISO 3166-1 alpha-2; null when of several or not recorded
 * @param place town or body in which it was; null when not recorded
 * @param organisation that answers for it; null when not recorded
 * @param from first day, month or year
 * @param to the same or a later one
 * @param targets institutions that it means to move
 * @param supporters institutions and offices that backed it
 * @param childrenPart what children did in it; null when nothing or not recorded
 * @param pushes ids of the recommendations that it pushes
 * @param evidence records that it rests on
 */
public record ActionOutline(
        String programme,
        @Nullable String phase,
        String kind,
        String level,
        String title,
        @Nullable String country,
        @Nullable String place,
        @Nullable String organisation,
        String from,
        String to,
        List<String> targets,
        List<String> supporters,
        @Nullable String childrenPart,
        List<String> pushes,
        List<RecordRef> evidence)
        implements Outline {}

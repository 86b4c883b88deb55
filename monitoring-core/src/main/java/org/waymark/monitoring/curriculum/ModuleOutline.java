package org.waymark.monitoring.curriculum;

import org.jspecify.annotations.Nullable;

/**
 * What a module is, as stored.
 *
 * @param programme code of the programme that develops it
 * @param sector code of {@link Sector}
 * @param title its name
 * @param author the organisation that writes it; null when not recorded
 */
public record ModuleOutline(
        String programme, String sector, String title, @Nullable String author) {}

package org.waymark.monitoring.quality;

import org.waymark.monitoring.history.RecordKind;

/**
 * One thing that is missing or does not fit.
 *
 * @param programme code of the programme
 * @param what is wrong
 * @param remedy what to do about it
 * @param record kind of the record that it is about
 * @param id of that record
 */
public record Gap(
        GapKind kind, String programme, String what, String remedy, RecordKind record, String id) {}

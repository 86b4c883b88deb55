package org.waymark.monitoring.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** They are what a map would be, in whatever order they are given. */
class DimensionValuesProperties {

    @Property
    void whatWasGivenLastIsRecorded(
            @ForAll @Size(max = 60) List<Dimension> given,
            @ForAll @AlphaChars @StringLength(max = 3) List<String> texts) {
        DimensionValues values = DimensionValues.NONE;
        Map<Dimension, String> map = new EnumMap<>(Dimension.class);
        for (int n = 0; n < Math.min(given.size(), texts.size()); n++) {
            values = values.with(given.get(n), texts.get(n));
            map.put(given.get(n), texts.get(n));
        }

        for (Dimension dimension : Dimension.values()) {
            assertThat(values.get(dimension)).isEqualTo(map.get(dimension));
        }
        DimensionValues again = DimensionValues.NONE;
        for (Map.Entry<Dimension, String> entry : map.entrySet()) {
            again = again.with(entry.getKey(), entry.getValue());
        }
        assertThat(again).isEqualTo(values).hasSameHashCodeAs(values);
        assertThat(again.with(Dimension.SEX, null)).isSameAs(again);
        assertThat(again.with(Dimension.SEX, "another")).isNotEqualTo(values);
    }
}

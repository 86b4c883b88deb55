package org.waymark.hotline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890123456",
                "1234 5678 9012 3456",
                " 1234-5678-9012-3456\n",
                "١٢٣٤ ٥٦٧٨ ٩٠١٢ ٣٤٥٦",
                "۱۲۳۴۵۶۷۸۹۰۱۲۳۴۵۶"
            })
    void isSixteenDigitsHoweverTheyAreTyped(String message) {
        assertThat(ReceiptCode.in(message)).contains("1234567890123456");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123456789012345",
                "12345678901234567",
                "my code 1234567890123456",
                "112"
            })
    void nothingElseIs(String message) {
        assertThat(ReceiptCode.in(message)).isEmpty();
    }

    @Test
    void isShownInGroups() {
        assertThat(ReceiptCode.grouped("1234567890123456")).isEqualTo("1234 5678 9012 3456");
        assertThat(ReceiptCode.grouped("")).isEmpty();
    }
}

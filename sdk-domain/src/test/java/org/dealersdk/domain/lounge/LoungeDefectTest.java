package org.dealersdk.domain.lounge;

import static org.assertj.core.api.Assertions.assertThat;

import org.dealersdk.domain.privacy.Samples;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LoungeDefectTest {

    @Test
    void nothing_typed_by_hand_is_printed() {
        LoungeDefect defect = LoungeDefect.report(
                        new LoungeDefectId("L-1"), "CANARY-network", "CANARY spilled tea", Samples.now())
                .after();
        assertThat(defect.toString()).isEqualTo("LoungeDefect[L-1, reported]");
        assertThat(defect.repair(Samples.now()).after().toString()).isEqualTo("LoungeDefect[L-1, repaired]");
    }
}

package org.dealersdk.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.appointment.Appointments.*;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.json.DealerPolicyFile;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InquiryTest {

    /** Three rings, five seconds apart. */
    private static final Instant RUNG_OUT = NOW.plusSeconds(15);

    private static Inquiry received() {
        return Inquiry.receive(new InquiryId("I-1"), BookingChannel.PHONE, visit().contact(), at(NOW))
                .after();
    }

    private static Inquiry missed() {
        return received().miss(4, false, at(NOW)).after();
    }

    private static Inquiry in(InquiryState state) {
        return switch (state) {
            case RECEIVED -> received();
            case CALL_BACK_OWED -> missed();
            case ANSWERED -> received().answer(1, at(NOW)).after();
            case GIVEN_UP -> missed().giveUp(at(NOW)).after();
        };
    }

    @ParameterizedTest
    @EnumSource(InquiryState.class)
    void each_state_knows_exactly_these_triggers(InquiryState state) {
        Map<InquiryState, Set<InquiryTrigger>> expected = new EnumMap<>(InquiryState.class);
        expected.put(InquiryState.RECEIVED, EnumSet.of(InquiryTrigger.ANSWER, InquiryTrigger.MISS));
        expected.put(
                InquiryState.CALL_BACK_OWED,
                EnumSet.of(InquiryTrigger.CALL_BACK, InquiryTrigger.NOTE_DUE, InquiryTrigger.GIVE_UP));
        expected.put(InquiryState.ANSWERED, Set.of());
        expected.put(InquiryState.GIVEN_UP, Set.of());
        assertThat(in(state).state()).isEqualTo(state);
        for (InquiryTrigger trigger : InquiryTrigger.values()) {
            boolean unknown = in(state).mayI(trigger, at(NOW)).problems().stream()
                    .anyMatch(p -> p.code().id().startsWith("LIF-"));
            assertThat(!unknown)
                    .as(state + " on " + trigger)
                    .isEqualTo(expected.get(state).contains(trigger));
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 3, false", "3, 4, true", "5, 5, false", "5, 6, true"})
    @Requirement({"R053", "M01"})
    void more_rings_than_the_policy_wants_are_late_or_missed(int allowed, int rings, boolean tooMany) {
        DealerPolicy policy = DealerPolicyFile.read("appointment: {answerWithinRings: " + allowed + "}");
        assertThat(received().answer(rings, at(NOW, policy)).events())
                .containsExactly(new InquiryEvent.Answered(tooMany));
        assertThat(problems(() -> received().miss(rings, false, at(NOW, policy))))
                .isEqualTo(tooMany ? List.of() : List.of("APT-036"));
        assertThat(received().miss(0, true, at(NOW, policy)).events())
                .as("engaged")
                .containsExactly(new InquiryEvent.Missed(true));
    }

    @Test
    @Requirement({"R053", "M01"})
    void an_inquiry_nobody_answered_is_missed_once_the_rings_are_over() {
        assertThat(received().due(STANDARD)).containsExactly(new Due(DeadlineKind.INQUIRY_ANSWER, RUNG_OUT));
        assertThat(problems(() -> received().miss(0, false, at(RUNG_OUT.minus(MICRO)))))
                .containsExactly("APT-036");
        assertThat(problems(() -> received().miss(0, false, at(RUNG_OUT)))).isEmpty();
        assertThat(received().answer(0, at(RUNG_OUT)).events()).containsExactly(new InquiryEvent.Answered(true));
        assertThat(received().answer(0, at(RUNG_OUT.minus(MICRO))).events())
                .containsExactly(new InquiryEvent.Answered(false));
        assertThat(problems(() -> received().answer(-1, at(NOW)))).containsExactly("APT-035");
    }

    @ParameterizedTest
    @CsvSource({"30 minutes, 30", "2 hours, 120"})
    @Requirement("M01")
    void whoever_was_not_answered_is_called_back_within_the_policys_time(String within, int minutes) {
        DealerPolicy policy = DealerPolicyFile.read("appointment: {callBackWithin: " + within + "}");
        Instant due = NOW.plus(Duration.ofMinutes(minutes));
        assertThat(missed().due(policy)).containsExactly(new Due(DeadlineKind.INQUIRY_CALL_BACK, due));
        assertThat(problems(() -> missed().noteDue(at(due.minus(MICRO), policy))))
                .containsExactly("APT-030");
        Inquiry noted = missed().noteDue(at(due, policy)).after();
        assertThat(noted.due(policy)).isEmpty();
        assertThat(problems(() -> noted.noteDue(at(due, policy)))).containsExactly("APT-030");
        AppointmentId booked = new AppointmentId("AP-1");
        assertThat(noted.callBack(booked, at(due, policy)).events())
                .containsExactly(new InquiryEvent.CalledBack(booked, true));
        assertThat(missed().callBack(null, at(due.minus(MICRO), policy)).events())
                .containsExactly(new InquiryEvent.CalledBack(null, false));
        assertThat(missed().callBack(booked, at(NOW)).after().appointment()).isEqualTo(booked);
    }

    @ParameterizedTest
    @EnumSource(InquiryState.class)
    void an_inquiry_comes_back_from_its_document_and_prints_no_person(InquiryState state) {
        DealerJson json = new DealerJson();
        Inquiry inquiry = in(state);
        assertThat(json.read(Inquiry.TYPE, json.write(Inquiry.TYPE, inquiry))).isEqualTo(inquiry);
        assertThat(inquiry.toString()).doesNotContain("CANARY").doesNotContain("1380");
    }
}

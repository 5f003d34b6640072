package org.dealersdk.domain.appointment;

import org.dealersdk.domain.time.Window;

/**
 * A place taken by an appointment.
 *
 * @param appointment by which
 * @param time while it is taken
 */
public record Taking(AppointmentId appointment, Window time) {}

package org.dealersdk.domain.warranty;

import java.time.LocalDate;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.WorkOrderId;

/**
 * That a part was fitted to a car.
 *
 * @param order on which order
 * @param payer who paid
 * @param day when
 * @param km the reading then
 */
public record Fitting(WorkOrderId order, Payer payer, LocalDate day, long km) {}

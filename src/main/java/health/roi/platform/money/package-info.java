/** Amounts in US dollars: {@link health.roi.platform.money.Money} to the cent, {@link health.roi.platform.money.Rate} per unit. */
package health.roi.platform.money;

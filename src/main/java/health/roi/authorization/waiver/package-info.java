/**
 * An IRB's or privacy board's waiver of authorization for research, 45 CFR 164.512(i): what the board's paper must show,
 * element by element. An incomplete one is recorded and permits nothing.
 */
package health.roi.authorization.waiver;

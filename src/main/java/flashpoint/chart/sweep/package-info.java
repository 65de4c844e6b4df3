/** Charts of sweeps: response curves and heat maps. */
package flashpoint.chart.sweep;

/** Anger, grievance and joining. ODD 7.5 to 7.7. */
package flashpoint.model.mobilisation;

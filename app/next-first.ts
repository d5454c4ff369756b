/** Outside of Next, its functions for pages need what it sets up; imported before all that use them. */
import 'next';

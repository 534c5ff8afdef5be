// Shared checks for every test target.

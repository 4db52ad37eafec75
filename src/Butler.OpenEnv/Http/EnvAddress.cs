namespace Butler.OpenEnv.Http;

/// <summary>An address of an environment, as it is mapped and as it is told to people and programs.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path behind the environment's prefix.</param>
/// <param name="Summary">What it does, in a line.</param>
/// <param name="Tag">The group it belongs to.</param>
/// <param name="IsSimulationOnly">Whether it is there only where episodes may be reset and stepped.</param>
internal sealed record EnvAddress(string Method, string Path, string Summary, string Tag, bool IsSimulationOnly)
{
    private const string Environment = "Environment";
    private const string Tasks = "Task API";
    private const string Sockets = "WebSocket";

    private static readonly EnvAddress[] All =
    [
        new("GET", "/health", "Whether the server lives.", Environment, IsSimulationOnly: false),
        new("GET", "/metadata", "What the environment is.", Environment, IsSimulationOnly: false),
        new("GET", "/schema", "The schemas of action, observation and state.", Environment, IsSimulationOnly: false),
        new("POST", "/reset", "Begins an episode.", Environment, IsSimulationOnly: true),
        new("POST", "/step", "Takes a step.", Environment, IsSimulationOnly: true),
        new("GET", "/state", "The state of the episode.", Environment, IsSimulationOnly: true),
        new("DELETE", "/state", "Ends the session that a reset with \"session_id\":\"new\" opened.", Environment, IsSimulationOnly: true),
        new("POST", "/mcp", "JSON-RPC: sessions, the list of tools, and calls without rewards.", Environment, IsSimulationOnly: false),
        new("GET", "/mcp", "The same over a WebSocket, which is a session.", Sockets, IsSimulationOnly: false),
        new("GET", "/ws", "Trainers: reset, step and state over a WebSocket, which is a session.", Sockets, IsSimulationOnly: true),
        new("GET", "/list_environments", "The environment's name.", Tasks, IsSimulationOnly: true),
        new("GET", "/{env}/splits", "The splits.", Tasks, IsSimulationOnly: true),
        new("POST", "/{env}/tasks", "The tasks of a split.", Tasks, IsSimulationOnly: true),
        new("POST", "/{env}/num_tasks", "How many tasks a split has.", Tasks, IsSimulationOnly: true),
        new("POST", "/{env}/task", "One task of a split.", Tasks, IsSimulationOnly: true),
        new("POST", "/{env}/task_range", "Some tasks of a split.", Tasks, IsSimulationOnly: true),
    ];

    /// <summary>Whether OpenAPI, which knows no WebSockets, tells of it.</summary>
    public bool IsOfOpenApi => Tag != Sockets;

    /// <summary>The addresses of a server. What is mapped and what is told both come from here, and nothing else asks for the mode.</summary>
    public static IEnumerable<EnvAddress> Served(OpenEnvSettings settings) => All.Where(address => settings.IsSimulation || !address.IsSimulationOnly);
}

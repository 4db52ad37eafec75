using System.Collections;
using System.CommandLine;
using System.Net;
using Butler.Environments;
using Butler.Mcp.Http;

namespace Butler.Mcp.Commands;

/// <summary>The options of <c>butler serve</c>; each can be given as an environment variable too.</summary>
public sealed class ServeOptions
{
    private const string GraderVariable = "OPENENV_VALIDATION_TOKEN";
    private const int MostPort = 65_535;
    private const int MostSessions = 1_000_000;
    private const int MostIdleSeconds = 7 * 24 * 3600;
    private const int MostRate = 1_000_000;

    private static readonly ServeSettings Usual = new();

    private readonly Option<string?> _host = Text("--host", "ADDRESS", "The address to listen on; any but this machine's own needs a token. [default: 127.0.0.1]");
    private readonly Option<string?> _port = Text("--port", "PORT", "The port; 0 for any free one. [default: 8000]");
    private readonly Option<string?> _kb = Text("--kb", "DIR", "The knowledge folder of the assistant's user (default: the sample person).");
    private readonly Option<string?> _token = Text("--token-file", "FILE", "Holds the token that every client has to send.");
    private readonly Option<string?> _trainer = Text("--trainer-token-file", "FILE", "Holds the token with which a trainer sees rewards and scorecards.");
    private readonly Option<string[]> _allowHost = List("--allow-host", "NAME", "A name that clients may call this server by, besides localhost.");
    private readonly Option<string[]> _allowOrigin = List("--allow-origin", "ORIGIN", "Web pages of this origin may call, besides those of this machine.");
    private readonly Option<string?> _maxSessions = Text("--max-sessions", "N", "How many sessions may be open at once. [default: 2000]");
    private readonly Option<string?> _idle = Text("--idle", "SECONDS", "How long a session may be unused before it is closed. [default: 1800]");
    private readonly Option<string?> _rate = Text("--rate", "N", "Requests a second from one address; 0 for any number. [default: 0 on this machine's own address, else 1000]");
    private readonly Option<bool> _reveal = new("--reveal-rewards") { Description = "Put each call's reward into the _meta of its result." };
    private readonly Option<string?> _env = Text("--env", "WORLD", "The world whose OpenEnv environment is at the root too; each is at /envs/WORLD. [default: butler]");
    private readonly Option<string?> _maxEnvs = Text("--max-envs", "N", "How many sessions trainers may have open at once. [default: 4096]");
    private readonly Option<string?> _envIdle = Text("--env-idle", "SECONDS", "How long a trainer's session may say nothing before it is closed. [default: 3600]");
    private readonly Option<string?> _validation = Text("--validation-token-file", "FILE", "Holds the token with which graders read the rubric's telemetry.");
    private readonly Option<bool> _openEnvs = new("--open-envs") { Description = "Let trainers reach the simulated environments without a token: OpenEnv's clients can send none." };
    private readonly Option<string?> _log = Text("--log", "FILE", "Append every episode to this file as JSON Lines.");

    /// <summary>The variables of this process.</summary>
    public static IReadOnlyDictionary<string, string> Variables() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(each => (string)each.Key, each => (string?)each.Value ?? string.Empty, StringComparer.Ordinal);

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        foreach (var option in All)
        {
            command.Add(option);
        }
    }

    /// <summary>Reads the settings.</summary>
    /// <exception cref="UsageException">One cannot be read, or does not go with the others.</exception>
    public ServeSettings Read(ParseResult parsed, IReadOnlyDictionary<string, string> environment)
    {
        var reader = new SettingReader(parsed, environment);
        reader.CheckVariables(All);
        var address = Address(reader);
        var isOpen = !IPAddress.IsLoopback(address);
        var token = reader.Text(_token) is { } tokenFile ? TokenFile.Read(tokenFile) : null;
        var trainer = reader.Text(_trainer) is { } trainerFile ? TokenFile.Read(trainerFile) : null;
        if (isOpen && token is null)
        {
            throw reader.Wrong(_host, $"{address} lets other machines in, which needs a token. {TokenFile.HowToMake} and add --token-file butler.token.");
        }

        if (token is not null && trainer?.IsSameAs(token) == true)
        {
            throw reader.Wrong(_trainer, "has the same token as --token-file, so that every client would be the trainer. Make the trainer a token of its own.");
        }

        return new ServeSettings
        {
            Address = address,
            Port = reader.WholeNumber(_port, Usual.Port, 0, MostPort),
            KnowledgeFolder = reader.Text(_kb),
            Token = token,
            TrainerToken = trainer,
            AllowedHosts = reader.List(_allowHost),
            AllowedOrigins = [.. reader.List(_allowOrigin).Select(origin => Origin(reader, origin))],
            MaxSessions = reader.WholeNumber(_maxSessions, Usual.MaxSessions, 1, MostSessions),
            Idle = TimeSpan.FromSeconds(reader.WholeNumber(_idle, (int)Usual.Idle.TotalSeconds, 1, MostIdleSeconds)),
            RequestsPerSecond = reader.WholeNumber(_rate, isOpen ? ServeSettings.UsualRate : 0, 0, MostRate),
            RevealRewards = reader.Flag(_reveal),
            LogFile = reader.Text(_log),
            RootEnvironment = World(reader),
            MaxEnvironments = reader.WholeNumber(_maxEnvs, Usual.MaxEnvironments, 1, MostSessions),
            EnvironmentIdle = TimeSpan.FromSeconds(reader.WholeNumber(_envIdle, (int)Usual.EnvironmentIdle.TotalSeconds, 1, MostIdleSeconds)),
            ValidationToken = reader.Text(_validation) is { } graderFile ? TokenFile.Read(graderFile) : GraderToken(environment),
            HasOpenEnvironments = reader.Flag(_openEnvs),
        };
    }

    private static Option<string?> Text(string name, string value, string description) => new(name) { Description = description, HelpName = value };

    private static Option<string[]> List(string name, string value, string description) => new(name) { Description = description, HelpName = value, Arity = ArgumentArity.OneOrMore };

    private IReadOnlyList<Option> All => [_host, _port, _kb, _token, _trainer, _allowHost, _allowOrigin, _maxSessions, _idle, _rate, _reveal, _log, _env, _maxEnvs, _envIdle, _validation, _openEnvs];

    // Graders set the variable on what they start, as OpenEnv's validation says.
    private static AccessToken? GraderToken(IReadOnlyDictionary<string, string> environment) => !environment.TryGetValue(GraderVariable, out var token) ? null
        : token.Length is >= 32 and <= 256 ? new AccessToken(token)
        : throw new UsageException($"{GraderVariable} has to hold 32 to 256 characters.");

    private string World(SettingReader reader) => reader.Text(_env) is not { } name ? Usual.RootEnvironment
        : Worlds.Find(name)?.Name ?? throw reader.Wrong(_env, $"is one of {string.Join(", ", Worlds.All.Select(world => world.Name))}; '{name}' is none.");

    private IPAddress Address(SettingReader reader) => reader.Text(_host) switch
    {
        null or "localhost" => IPAddress.Loopback,
        var text => IPAddress.TryParse(text, out var address) ? address
            : throw reader.Wrong(_host, $"is an address of this machine such as 127.0.0.1, or 0.0.0.0 for all; '{text}' is none."),
    };

    private string Origin(SettingReader reader, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.GetLeftPart(UriPartial.Authority) == origin
            ? origin
            : throw reader.Wrong(_allowOrigin, $"is an origin such as https://desk.example:8443, without a path; '{origin}' is none.");
}

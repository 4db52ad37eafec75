using System.CommandLine;
using System.Net;
using Butler.Mcp.Commands;
using Butler.Mcp.Http;

namespace Butler.Mcp.Tests.Commands;

/// <summary>Settings of <c>butler serve</c>: from the command line, from the environment, and never misread.</summary>
public sealed class ServeOptionsTests : IDisposable
{
    private const string Token = "0123456789abcdef0123456789abcdef";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Without_settings_the_server_is_for_this_machine_alone()
    {
        var settings = Read([]);
        Assert.True(IPAddress.IsLoopback(settings.Address));
        Assert.Equal((8000, 0, false), (settings.Port, settings.RequestsPerSecond, settings.RevealRewards));
        Assert.True(settings is { Token: null, TrainerToken: null, LogFile: null, AllowedHosts: [], AllowedOrigins: [] });
    }

    [Fact]
    public void Every_option_can_be_an_environment_variable_and_the_command_line_wins()
    {
        (string, string)[] variables = [("BUTLER_PORT", "9000"), ("BUTLER_MAX_SESSIONS", "7"), ("BUTLER_REVEAL_REWARDS", "true"), ("BUTLER_ALLOW_HOST", "a.example, b.example"), ("BUTLER_IDLE", "")];
        var settings = Read(["--port", "9001", "--allow-origin", "https://a.example", "--allow-origin", "http://b.example:81"], variables);
        Assert.Equal((9001, 7, true), (settings.Port, settings.MaxSessions, settings.RevealRewards));
        Assert.Equal(["a.example", "b.example"], settings.AllowedHosts);
        Assert.Equal(["https://a.example", "http://b.example:81"], settings.AllowedOrigins);
        Assert.Equal(TimeSpan.FromMinutes(30), settings.Idle);
    }

    [Theory]
    [InlineData("BUTLER_PROT", "9000")]
    [InlineData("BUTLER_", "")]
    [InlineData("butler_port", "9000")]
    [InlineData("BUTLER_PORT", "many")]
    [InlineData("BUTLER_PORT", "65536")]
    [InlineData("BUTLER_REVEAL_REWARDS", "yes")]
    [InlineData("BUTLER_MAX_SESSIONS", "0")]
    [InlineData("BUTLER_HOST", "example.com")]
    [InlineData("BUTLER_ALLOW_ORIGIN", "desk.example")]
    [InlineData("BUTLER_ALLOW_ORIGIN", "https://desk.example/page")]
    public void A_variable_that_is_no_setting_or_cannot_be_read_stops_the_start_with_its_name(string name, string value) =>
        Assert.Contains(name, Assert.Throws<UsageException>(() => Read([], (name, value))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("--idle", "0")]
    [InlineData("--rate", "-1")]
    [InlineData("--max-sessions", "1e3")]
    public void An_option_that_cannot_be_read_stops_the_start_with_its_name(string name, string value) =>
        Assert.Contains(name + " is", Assert.Throws<UsageException>(() => Read([name, value])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("192.0.2.1")]
    public void Other_machines_are_let_in_only_with_a_token(string address)
    {
        var message = Assert.Throws<UsageException>(() => Read(["--host", address])).Message;
        Assert.Contains("openssl rand", message, StringComparison.Ordinal);
        Assert.Contains("--token-file", message, StringComparison.Ordinal);
        var settings = Read(["--host", address, "--token-file", TokenIn(UnixFileMode.UserRead | UnixFileMode.UserWrite)]);
        Assert.True(settings.Token!.Is(Token));
        Assert.False(settings.Token.Is(Token + "0"));
        Assert.Equal(ServeSettings.UsualRate, settings.RequestsPerSecond);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_token_file_that_others_may_open_is_refused(UnixFileMode others)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        var message = Assert.Throws<UsageException>(() => Read(["--token-file", TokenIn(UnixFileMode.UserRead | UnixFileMode.UserWrite | others)])).Message;
        Assert.Contains("chmod 600", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("with a blank 0123456789abcdef0123456789abcdef")]
    [InlineData("0123456789abcdef0123456789abcdef\n0123456789abcdef0123456789abcdef")]
    public void What_is_no_token_is_refused(string text) =>
        Assert.Throws<UsageException>(() => Read(["--token-file", TokenIn(UnixFileMode.UserRead, text)]));

    [Fact]
    public void The_trainer_needs_a_token_of_their_own()
    {
        var file = TokenIn(UnixFileMode.UserRead);
        Assert.Throws<UsageException>(() => Read(["--token-file", file, "--trainer-token-file", file]));
    }

    private static ServeSettings Read(string[] arguments, params (string Name, string Value)[] variables)
    {
        var (options, command) = (new ServeOptions(), new Command("serve"));
        options.AddTo(command);
        return options.Read(command.Parse(arguments), variables.ToDictionary(each => each.Name, each => each.Value));
    }

    private string TokenIn(UnixFileMode mode, string text = Token + "\n")
    {
        var path = Path.Combine(_folder, "token");
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }

        return path;
    }
}

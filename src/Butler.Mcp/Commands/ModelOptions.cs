using System.CommandLine;
using Butler.LanguageModel;
using Butler.Mcp.Inference;

namespace Butler.Mcp.Commands;

/// <summary>Which model is meant: by options, or by the variables that graders set. The key is only ever a variable.</summary>
public sealed class ModelOptions
{
    private const string BaseUrlVariable = "API_BASE_URL";
    private const string KeyVariable = "API_KEY";
    private const int MostRetries = 10;
    private const string ModelVariable = "MODEL_NAME";

    private readonly Option<int> _retries = new("--retries") { Description = "How often the model is asked again when it is busy or does not answer, after longer and longer waits.", DefaultValueFactory = _ => 3, HelpName = "N" };
    private readonly Option<double?> _priceInput = new("--price-input") { Description = "What the model costs: USD for a million tokens read.", HelpName = "USD" };
    private readonly Option<double?> _priceOutput = new("--price-output") { Description = "USD for a million tokens written.", HelpName = "USD" };

    private readonly Option<string?> _baseUrl = new("--base-url") { Description = $"An OpenAI-compatible endpoint (default: {BaseUrlVariable}); its key is {KeyVariable}.", HelpName = "URL" };

    private readonly Option<string?> _model = new("--model") { Description = $"The model's name there (default: {ModelVariable}).", HelpName = "NAME" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        Option[] options = [_baseUrl, _model, _retries, _priceInput, _priceOutput];
        foreach (var option in options)
        {
            command.Add(option);
        }
    }

    /// <summary>Whether any of them was given on the command line.</summary>
    public bool AreGiven(ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        return parsed.GetValue(_baseUrl) is not null || parsed.GetValue(_model) is not null;
    }

    /// <summary>The prices that are told, or null.</summary>
    /// <exception cref="UsageException">One is missing, or is no price.</exception>
    public ModelPrices? Prices(ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        return (parsed.GetValue(_priceInput), parsed.GetValue(_priceOutput)) switch
        {
            (null, null) => null,
            ( >= 0 and var input, >= 0 and var output) => new ModelPrices(input, output),
            _ => throw new UsageException("--price-input and --price-output go together, and neither is below 0."),
        };
    }

    /// <summary>The model that is meant, ready to be asked.</summary>
    /// <exception cref="UsageException">None is, or something of it is missing.</exception>
    public ChatModel Open(ParseResult parsed) => new(
        Read(parsed) ?? throw new UsageException($"Which model? Name it by --base-url and --model, or by {BaseUrlVariable} and {ModelVariable}."));

    /// <summary>The model that is meant; null when none is.</summary>
    /// <exception cref="UsageException">Something of it is missing.</exception>
    public ModelSettings? Read(ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        var (url, model, key) = (parsed.GetValue(_baseUrl) ?? Variable(BaseUrlVariable), parsed.GetValue(_model) ?? Variable(ModelVariable), Variable(KeyVariable));
        if (url is null && (model is null or CalendarInference.BaselineName))
        {
            return null;
        }

        if (url is null || model is null || key is null)
        {
            var missing = url is null ? BaseUrlVariable : model is null ? ModelVariable : KeyVariable;
            throw new UsageException($"A model takes {BaseUrlVariable}, {ModelVariable} and {KeyVariable}; {missing} is missing.");
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var endpoint) || endpoint is not { Scheme: "http" or "https", UserInfo: "" })
        {
            throw new UsageException($"The endpoint is an address such as http://127.0.0.1:8080/v1; the key is {KeyVariable} and no part of it.");
        }

        return parsed.GetValue(_retries) is >= 0 and <= MostRetries and var retries
            ? new ModelSettings { BaseUrl = endpoint, ApiKey = key, Model = model, Retries = retries }
            : throw new UsageException(FormattableString.Invariant($"--retries is from 0 to {MostRetries}."));

        static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
    }
}
